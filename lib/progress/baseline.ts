/**
 * What the plain baseline says of the next review: the person's own pass rate so far, the same for every card. It stands
 * beside the model's figures always: what does not do better than this has learnt nothing about single cards.
 *
 * Before the first review it says 90 %, what a new deck asks for, and that counts as one review: so it never says 0 or 1.
 *
 * srs-benchmark's AVG (`baseline` in its other.py) says the pass rate of the older reviews of all the newer ones; this one
 * takes each review in as it comes, which is never worse informed.
 * @param known how many of the reviews before it were known
 */
export const baselineRecall = (known: number, before: number): number =>
  (known + atFirst) / (before + 1)

const atFirst = 0.9
