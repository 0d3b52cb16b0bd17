import { useState } from 'react'
import { FindPalette } from '../features/find/FindPalette.tsx'
import { useDialogs } from '../state/dialogs.ts'
import { useFind } from '../state/find.ts'
import { hereOf } from './commands/here.ts'
import { paletteOffers } from './paletteOffers.ts'

const newPartner = (name: string): void => useDialogs.getState().show('newPartner', undefined, name)

/** The palette with the commands of the place it was opened at. */
export function Palette() {
  const { text, close } = useFind()
  const [offers] = useState(paletteOffers)
  const { partnerId, dealId } = hereOf(location.hash)
  return (
    <FindPalette
      start={text}
      offers={offers}
      hereId={partnerId ?? dealId}
      onNewPartner={newPartner}
      onClose={close}
    />
  )
}
