import { DimSwitch } from './dim.tsx'
import { QuietHoursSwitch } from './quiet-hours.tsx'

/** How this device looks, and when it is quiet. */
export function OwnSwitches() {
  return (
    <>
      <li>
        <DimSwitch />
      </li>
      <li>
        <QuietHoursSwitch />
      </li>
    </>
  )
}
