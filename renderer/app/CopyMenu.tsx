import { Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Menu } from '../ui/menu/Menu.tsx'
import { copyText } from '../ui/toast/copyText.ts'

interface Offer {
  readonly text: string
  readonly at: { readonly x: number; readonly y: number }
}

/** A right click, or the menu key, on a figure offers to copy its value; everywhere else the system's menu comes. */
export function CopyMenu() {
  const [offer, setOffer] = useState<Offer>()
  useEffect(() => {
    const onMenu = (event: MouseEvent) => {
      if (event.defaultPrevented || getSelection()?.isCollapsed === false) return
      const target = event.target instanceof Element ? event.target : null
      // By keyboard the event comes from what has the focus: the figure with its label.
      const place =
        target?.closest('[data-figure]') ?? target?.querySelector(':scope[role="group"] > [data-figure]')
      if (!(place instanceof HTMLElement)) return
      event.preventDefault()
      const box = place.getBoundingClientRect()
      const byKeyboard = event.clientX === 0 && event.clientY === 0
      setOffer({
        text: place.innerText.trim(),
        at: byKeyboard ? { x: box.left, y: box.bottom } : { x: event.clientX, y: event.clientY },
      })
    }
    addEventListener('contextmenu', onMenu)
    return () => removeEventListener('contextmenu', onMenu)
  }, [])
  return (
    <Menu
      anchor={offer?.at ?? null}
      label="Figure"
      entries={[
        {
          id: 'copy',
          label: 'Copy value',
          icon: <Copy aria-hidden />,
          onSelect: () => void (offer && copyText(offer.text)),
        },
      ]}
      onClose={() => setOffer(undefined)}
    />
  )
}
