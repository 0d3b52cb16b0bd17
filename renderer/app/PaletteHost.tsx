import { type ComponentType, useEffect, useState } from 'react'
import { useFind } from '../state/find.ts'
import { showToast } from '../ui/toast/toasts.ts'

let loaded: ComponentType | undefined

/** Loads the palette ahead of its first use. */
export async function loadPalette(): Promise<ComponentType> {
  const { Palette } = await import('./Palette.tsx')
  loaded = Palette
  return Palette
}

/**
 * The palette while it is open. No lazy part: React shows those a third of a second late, and what is typed
 * meanwhile would go to the page.
 */
export function PaletteHost() {
  const open = useFind(state => state.open)
  const [late, setLate] = useState<ComponentType>()
  const Palette = loaded ?? late
  const missing = open && !Palette
  useEffect(() => {
    if (!missing) return
    loadPalette().then(
      code => setLate(() => code),
      () => {
        useFind.getState().close()
        showToast({ text: 'The search could not be loaded. Start Tandem again.', tone: 'bad' })
      },
    )
  }, [missing])
  return open && Palette ? <Palette /> : null
}
