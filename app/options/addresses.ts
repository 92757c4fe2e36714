/** How a paper, or a part of it, is studied. A part's id holds its paper's. */
export const optionsHref = (place: { paper: string } | { deck: string }): string =>
  `/options?${new URLSearchParams(place)}`
