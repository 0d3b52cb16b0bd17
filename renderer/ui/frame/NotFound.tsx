import { FileX } from 'lucide-react'
import type { ReactNode } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { Button } from '../button/Button.tsx'
import { EmptyState } from '../empty/EmptyState.tsx'
import { Page } from './Page.tsx'
import { type Crumb, PageHeader } from './PageHeader.tsx'

interface NotFoundProps {
  /** `deal` */
  readonly what: string
  readonly crumb: Crumb
  readonly icon?: ReactNode
}

/** The page of a record that is not in the book. */
export function NotFound({ what, crumb, icon = <FileX aria-hidden /> }: NotFoundProps) {
  return (
    <Page header={<PageHeader title="Not found" crumb={crumb} />}>
      <EmptyState
        heading="h1"
        icon={icon}
        title={`This ${what} is not in the book`}
        actions={
          <Button variant="primary" onClick={() => navigate(crumb.href.slice(1))}>
            Back to the list
          </Button>
        }
      >
        It was deleted, or the link is from another workspace. If it was deleted just now, undo brings it
        back.
      </EmptyState>
    </Page>
  )
}
