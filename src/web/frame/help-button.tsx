import { useLingui } from '@lingui/react/macro'
import { useNavigation, useRoute } from '../navigation/navigation.tsx'

/** Opens the section of the handbook about this screen. Not shown on *Help* itself. */
export function HelpButton() {
  const { t } = useLingui()
  const trail = useNavigation()
  const route = useRoute()
  if (route.is === 'help') return null
  return (
    <button
      type="button"
      className="plain icon-button help-button no-print"
      aria-label={t`Help with this page`}
      onClick={() => trail.go({ is: 'help', of: route })}
    >
      ?
    </button>
  )
}
