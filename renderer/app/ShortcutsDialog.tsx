import { Dialog } from '../ui/dialog/Dialog.tsx'
import { Kbd } from '../ui/kbd/Kbd.tsx'
import css from './app.module.css'
import { SHORTCUTS } from './shortcuts.ts'

export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog open title="Keyboard" lead="Everything here can be done without the mouse." onClose={onClose}>
      <div className={css.shortcuts}>
        {SHORTCUTS.map(group => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            {group.items.map(item => (
              <div key={item.keys} className={css.shortcut}>
                {item.does}
                <Kbd keys={item.keys} />
              </div>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  )
}
