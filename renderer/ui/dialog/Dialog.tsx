import MuiDialog from '@mui/material/Dialog'
import { X } from 'lucide-react'
import { type FormEvent, type ReactNode, useId } from 'react'
import { IconButton } from '../button/IconButton.tsx'
import { Themed } from '../scope.tsx'
import css from './dialog.module.css'
import { scrolledByKeys } from './scrolledByKeys.ts'

export interface DialogProps {
  readonly open: boolean
  readonly title: string
  /** One line under the title. */
  readonly lead?: ReactNode
  /** small: a question; medium: a form; large: a table; full: a work place. */
  readonly size?: 'small' | 'medium' | 'large' | 'full'
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode
  /** Beside the buttons, at the start. */
  readonly aside?: ReactNode
  /** Why it was not done, in place of what stands beside the buttons. */
  readonly problem?: string | undefined
  /** Given, the body is a form and Ctrl/Cmd+Enter sends it. */
  readonly onSubmit?: (event: FormEvent<HTMLFormElement>) => void
  /** False while something runs that must not be cut off by Esc. */
  readonly closable?: boolean
  readonly children?: ReactNode
  onClose(): void
}

/** A dialog with focus kept inside and given back; Esc closes it. Import it from a lazy part only. */
export function Dialog(props: DialogProps) {
  const { open, title, lead, size = 'medium', onSubmit, closable = true, children } = props
  const { actions, aside, problem } = props
  const id = useId()
  const close = () => {
    if (closable) props.onClose()
  }
  const inner = (
    <>
      <div className={css.head}>
        <div className={css.words}>
          <h2 id={id} className={css.title}>
            {title}
          </h2>
          {lead !== undefined && <p className={css.lead}>{lead}</p>}
        </div>
        {closable && (
          <IconButton label="Close" kbd="esc" onClick={close}>
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      <div ref={scrolledByKeys} className={css.body}>
        {children}
      </div>
      {(actions !== undefined || aside !== undefined || problem !== undefined) && (
        <div className={css.foot}>
          {problem === undefined ? (
            <div className={css.aside}>{aside}</div>
          ) : (
            <p className={css.problem} role="alert">
              {problem}
            </p>
          )}
          {actions}
        </div>
      )}
    </>
  )
  return (
    <Themed>
      <MuiDialog
        open={open}
        onClose={close}
        maxWidth={false}
        aria-labelledby={id}
        slotProps={{ paper: { className: css[size] ?? '' } }}
      >
        {onSubmit ? (
          <form
            className={css.frame}
            noValidate
            onSubmit={onSubmit}
            onKeyDown={event => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                event.currentTarget.requestSubmit()
            }}
          >
            {inner}
          </form>
        ) : (
          <div className={css.frame}>{inner}</div>
        )}
      </MuiDialog>
    </Themed>
  )
}
