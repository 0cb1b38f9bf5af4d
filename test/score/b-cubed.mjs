/**
 * B-cubed (Bagga and Baldwin 1998): for each item, which share of its said class is of its true class (precision), and which
 * share of its true class is in its said one (recall); the mean over items. Made of counts of the cells where a true class
 * and a said class meet, so that it is linear in the items however large the classes are.
 *
 * @template Item
 * @param {Map<Item, unknown>} truth the class of each item; classes are told apart as keys of a Map are
 * @param {Map<Item, unknown>} said the class that was said of each; items that only one side has are left out
 * @returns {{ precision: number, recall: number, f1: number, items: number }} in percent, over the items of both; 0 for none
 */
export function bCubed(truth, said) {
  const { items, cells, trueSizes, saidSizes } = crossed(truth, said)
  if (items === 0) return { precision: 0, recall: 0, f1: 0, items }
  let precise = 0
  let found = 0
  for (const { trueClass, saidClass, count } of cells) {
    precise += (count * count) / saidSizes.get(saidClass)
    found += (count * count) / trueSizes.get(trueClass)
  }
  const precision = (100 * precise) / items
  const recall = (100 * found) / items
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), items }
}

/**
 * Two sortings of the same items laid across each other.
 *
 * @template Item
 * @param {Map<Item, unknown>} truth
 * @param {Map<Item, unknown>} said items that only one side has are left out
 * @returns {{ items: number, cells: { trueClass: unknown, saidClass: unknown, count: number }[],
 *   trueSizes: Map<unknown, number>, saidSizes: Map<unknown, number> }} cells hold at least one item; sizes are of shared items
 */
export function crossed(truth, said) {
  const [trueSizes, saidSizes, rows] = [new Map(), new Map(), new Map()]
  let items = 0
  for (const [item, trueClass] of truth) {
    if (!said.has(item)) continue
    const saidClass = said.get(item)
    items += 1
    addOne(trueSizes, trueClass)
    addOne(saidSizes, saidClass)
    if (!rows.has(trueClass)) rows.set(trueClass, new Map())
    addOne(rows.get(trueClass), saidClass)
  }
  const cells = Array.from(rows).flatMap(([trueClass, row]) => Array.from(row, ([saidClass, count]) => ({ trueClass, saidClass, count })))
  return { items, cells, trueSizes, saidSizes }
}

function addOne(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
