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

/** The dialogs that belong to the whole app. */
export function Dialogs() {
  const { open, file, close } = useDialogs()
  return (
    <Suspense fallback={null}>
      {open === 'import' && <ImportDialog open onClose={close} {...(file && { file })} />}
      {open === 'newPartner' && <NewPartnerDialog onClose={close} />}
      {open === 'shortcuts' && <ShortcutsDialog onClose={close} />}
    </Suspense>
  )
}
