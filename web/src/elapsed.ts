/**
 * Tells how long something has been going on.
 * @param tell called about once a second with whole seconds since the start
 * @returns how to stop it
 */
export function tellSeconds(tell: (seconds: number) => void): () => void {
  const began = performance.now()
  const timer = setInterval(() => tell(Math.floor((performance.now() - began) / 1000)), 1000)
  return () => clearInterval(timer)
}
