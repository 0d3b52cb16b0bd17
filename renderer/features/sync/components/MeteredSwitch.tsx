import { useMetered } from '../../../data/metered.ts'
import { runAction } from '../../../state/actions.ts'
import { Switch } from '../../../ui/forms/Switch.tsx'
import css from '../sync.module.css'

/** Said by hand, as no system tells reliably what a network costs. */
export function MeteredSwitch() {
  const metered = useMetered() ?? false
  return (
    <div className={css.metered}>
      <Switch
        label="Metered network: sync only when I press Sync now"
        checked={metered}
        onChange={next => void runAction('setMetered', next)}
      />
    </div>
  )
}
