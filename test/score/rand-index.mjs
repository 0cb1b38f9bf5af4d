import { crossed } from './b-cubed.mjs'

/**
 * The adjusted Rand index (Hubert and Arabie 1985): how far two sortings agree about which pairs of items belong together,
 * less what chance would give.
 *
 * @template Item
 * @param {Map<Item, unknown>} truth the class of each item
 * @param {Map<Item, unknown>} said the class that was said of each; items that only one side has are left out
 * @returns {number} 1 for the same sorting, about 0 for chance, below 0 for worse. 1 where both put every item alone, or all
 *   in one: nothing is left to chance then
 */
export function adjustedRandIndex(truth, said) {
  const { items, cells, trueSizes, saidSizes } = crossed(truth, said)
  const together = sum(cells.map(({ count }) => pairs(count)))
  const inTruth = sum(Array.from(trueSizes.values(), pairs))
  const inSaid = sum(Array.from(saidSizes.values(), pairs))
  const byChance = items < 2 ? 0 : (inTruth * inSaid) / pairs(items)
  const atMost = (inTruth + inSaid) / 2
  return atMost === byChance ? 1 : (together - byChance) / (atMost - byChance)
}

const pairs = (count) => (count * (count - 1)) / 2
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
