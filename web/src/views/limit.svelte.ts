/** How many rows of a view are drawn: a report may hold more claims than a page can. */

const step = 400

export class Limit {
  most = $state(step)

  /** Draws some more. */
  extend(): void {
    this.most += step
  }
}
