/** Below so many, a share or a median says more about chance than about a person: it is not told. */
export const enough = 20
