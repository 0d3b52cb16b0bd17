import { TriangleAlert } from 'lucide-react'
import { Component, type PropsWithChildren } from 'react'
import { Button } from '../ui/button/Button.tsx'
import { EmptyState } from '../ui/empty/EmptyState.tsx'
import css from './app.module.css'

/** A page that fails takes only itself down: the rail stays, and so does the book. */
export class PageError extends Component<PropsWithChildren, { error: unknown }> {
  override state: { error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <div className={css.trouble} role="alert">
        <EmptyState
          icon={<TriangleAlert aria-hidden />}
          title="This page could not be shown"
          actions={<Button onClick={() => this.setState({ error: undefined })}>Try again</Button>}
        >
          <p>Your data is untouched. The other pages still work.</p>
          <p className={css.details}>{error instanceof Error ? error.message : String(error)}</p>
        </EmptyState>
      </div>
    )
  }
}
