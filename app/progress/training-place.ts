/** Where weights are fitted: the one address of it, for whoever leads there. */
export const trainingAnchor = 'training'
export const trainingHref = `/progress?view=model#${trainingAnchor}`
