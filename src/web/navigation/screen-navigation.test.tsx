import { useLayoutEffect } from 'react'
import { expect, it } from 'vitest'
import { practiceDevice } from '../../../test/support/components/children.ts'
import { openOver } from '../../../test/support/components/opened.tsx'
import { ScreenNavigation, useNavigation, useRoute } from './navigation.tsx'
import type { Trail } from './trail.ts'

/** What a screen holds of its navigation, here a form that is still saving. */
let held: Trail | undefined
function Form() {
  const trail = useNavigation()
  useLayoutEffect(() => {
    held = trail
  }, [trail])
  return <p>The form</p>
}

function Screens() {
  const route = useRoute()
  return (
    <ScreenNavigation key={route.is}>{route.is === 'meet' ? <Form /> : <p>{`Screen ${route.is}`}</p>}</ScreenNavigation>
  )
}

it('leads nobody away from where they went while it was saving', async () => {
  const { trail, comes } = openOver(await practiceDevice(), <Screens />)
  trail.go({ is: 'meet' })
  await comes('The form')
  trail.go({ is: 'calendar' })
  await comes('Screen calendar')
  held?.back()
  held?.replace({ is: 'children' })
  held?.go({ is: 'children' })
  expect(trail.current()).toEqual({ is: 'calendar' })
})

it('leads where it should while it is shown', async () => {
  const { trail, comes } = openOver(await practiceDevice(), <Screens />)
  trail.go({ is: 'meet' })
  await comes('The form')
  held?.back()
  await comes('Screen today')
  expect(trail.current()).toEqual({ is: 'today' })
})
