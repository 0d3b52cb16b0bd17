import { lazy, Suspense } from 'react'
import { useDialogs } from '../state/dialogs.ts'

const ImportDialog = lazy(() =>
  import('../features/import/ImportDialog.tsx').then(m => ({ default: m.ImportDialog })),
)
const NewPartnerDialog = lazy(() =>
  import('../features/partners/NewPartnerDialog.tsx').then(m => ({ default: m.NewPartnerDialog })),
)
const ShortcutsDialog = lazy(() =>
  import('./ShortcutsDialog.tsx').then(m => ({ default: m.ShortcutsDialog })),
)

/** After an import the keyboard is on what came in, not on the button that began it. */
const focusTheList = (): void =>
  document.querySelector<HTMLElement>('[data-grid]')?.focus({ preventScroll: true })

/** The dialogs that belong to the whole app. */
export function Dialogs() {
  const { open, file, close } = useDialogs()
  return (
    <Suspense fallback={null}>
      {open === 'import' && (
        <ImportDialog
          open
          onClose={() => {
            close()
            requestAnimationFrame(focusTheList)
          }}
          {...(file && { file })}
        />
      )}
      {open === 'newPartner' && <NewPartnerDialog onClose={close} />}
      {open === 'shortcuts' && <ShortcutsDialog onClose={close} />}
    </Suspense>
  )
}
