/** Light or dark: as the system asks, or as the reader chose. */

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'onrecord:theme'

/** @returns what was chosen on this machine before; the system's where nothing was, or nothing can be kept */
export function rememberedTheme(): Theme {
  try {
    const theme = localStorage.getItem(key)
    return themes.find((known) => known === theme) ?? 'system'
  } catch {
    return 'system'
  }
}

/** Shows the page in a theme. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Keeps the choice where the browser lets it. */
export function rememberTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme)
  } catch {
    // The choice still holds until the page is left.
  }
}
