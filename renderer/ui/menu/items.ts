import type { ReactNode } from 'react'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly kbd?: string
  readonly danger?: boolean
  readonly checked?: boolean
  readonly disabled?: boolean
  onSelect(): void
}

/** A menu is a list of actions; a text is a heading, null a dividing line. */
export type MenuEntry = MenuAction | string | null

/** Where a floating part hangs: at an element, or at a point of the window (a context menu). */
export type Anchor = HTMLElement | { readonly x: number; readonly y: number }
