import { nativeTheme } from 'electron'

/** The theme's ground, painted before the page is there, so that no window flashes white. */
export const groundColour = (): string => (nativeTheme.shouldUseDarkColors ? '#141517' : '#f6f6f4')
