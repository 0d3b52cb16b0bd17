import type { RouteOutput } from '@shared/ipc/contract.ts'
import { useEffect, useState } from 'react'
import { request } from '../platform/client.ts'
import { Dialog } from '../ui/dialog/Dialog.tsx'
import { KeyValue } from '../ui/layout/KeyValue.tsx'

export function AboutDialog({ onClose }: { onClose(): void }) {
  const [info, setInfo] = useState<RouteOutput<'app.info'>>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    request('app.info', {}).then(setInfo, error => setProblem(String(error.message)))
  }, [])
  return (
    <Dialog
      open
      size="small"
      title="Tandem"
      lead="Your partners, plans and scorecards, on this laptop."
      onClose={onClose}
    >
      {problem && <p>{problem}</p>}
      {info && (
        <KeyValue
          facts={[
            { label: 'Version', value: info.version },
            { label: 'Electron', value: info.electron },
            { label: 'Chromium', value: info.chromium },
            { label: 'System', value: `${info.platform}, ${info.locale}` },
            { label: 'Your book', value: info.profile },
            ...(info.fallbackRuntime
              ? [
                  {
                    label: 'Runtime',
                    value:
                      'The fall-back for closed networks: for development and tests only, without security fixes.',
                  },
                ]
              : []),
          ]}
        />
      )}
    </Dialog>
  )
}
