/** The map's colours: the page's own, told to what draws without style sheets. */

export type Colours = { readonly water: string; readonly land: string; readonly coast: string; readonly border: string }

/** @param element whose style sheet holds them, resolved for light or dark: see PlaceMap.svelte */
export function coloursOf(element: Element): Colours {
  const { backgroundColor, color, outlineColor, textDecorationColor } = getComputedStyle(element)
  return { water: backgroundColor, land: color, coast: outlineColor, border: textDecorationColor }
}

/**
 * @param changed called when light becomes dark or dark light
 * @returns how to stop it
 */
export function watchTheme(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const chosen = new MutationObserver(changed)
  system.addEventListener('change', changed)
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', changed)
    chosen.disconnect()
  }
}
