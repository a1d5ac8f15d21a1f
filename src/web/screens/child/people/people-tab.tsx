import { Button } from '#web/components/button.tsx'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { holds } from '#domain/file/case-file.ts'
import { relativesFiles } from '#domain/families/what-crosses.ts'
import { Panel, SectionHead } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import { SafetyWord, TieMark } from '#web/components/tie.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { peopleAround, type AroundPerson } from './people-around.ts'
import { CardOnlyWords, isCardOnly } from '#web/views/child-file/card-only.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { EraseFile } from './erasure.tsx'
import { AroundFacts } from './around-facts.tsx'
import { PersonSheet } from './person-sheet.tsx'
import { FolderHolders } from './folder-holders.tsx'

const SHOWN = 6

/** Ties first; then who holds which folder. */
export function PeopleTab({ child }: { readonly child: ChildFile }) {
  return (
    <div className="overview">
      <div className="overview-main">
        <Around child={child} />
      </div>
      <div className="overview-side">
        <FolderHolders child={child} />
        <EraseFile child={child} />
      </div>
    </div>
  )
}

function Around({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const [all, setAll] = useState(false)
  const [shown, setShown] = useState<AroundPerson | null>(null)
  const people = peopleAround(child.caseFile)
  const relatives = relativesFiles(child.caseFile)
  // Once revealed, unsafe people are not folded away.
  const near = all
    ? people
    : people.filter((one, index) => index < SHOWN || (child.reveal.revealed && one.safety === 'unsafe'))
  const count = people.length
  const title = child.speak.say(
    msg({ message: '{p, select, she {Around her} he {Around him} they {Around them} other {Around the child}}' }),
  )
  return (
    <>
      <SectionHead
        title={title}
        side={
          count > 0 ? (
            <button
              type="button"
              className="plain link"
              onClick={() => trail.go({ is: 'family-map', file: child.file })}
            >
              <Trans>Family map</Trans>
            </button>
          ) : undefined
        }
      />
      {count === 0 && (
        <Panel inside>
          <p className="ink-2">
            {isCardOnly(child.view) ? (
              <CardOnlyWords />
            ) : holds(child.caseFile, 'identity') ? (
              <Trans>Nobody is written down yet. Begin with a person the child trusts.</Trans>
            ) : (
              <Trans>
                You cannot open the folder that says who is around this child. What everybody must know is on the card.
              </Trans>
            )}
          </p>
        </Panel>
      )}
      {count > 0 && (
        <ul className="panel">
          {near.map((one) => (
            <li key={one.person}>
              <PersonRow one={one} child={child} open={() => setShown(one)} />
            </li>
          ))}
          {near.length < count && (
            <li>
              <button type="button" className="plain person-row in-action bold" onClick={() => setAll(true)}>
                <Trans>All {count} people</Trans>
              </button>
            </li>
          )}
        </ul>
      )}
      {holds(child.caseFile, 'identity') && (
        <Button
          variant="outline"
          leftSection={<Icon name="plus" size="small" />}
          onClick={() => trail.go({ is: 'write', kind: 'person', file: child.file })}
        >
          <Trans>Add a person</Trans>
        </Button>
      )}
      {holds(child.caseFile, 'identity') && (
        <Button
          variant="outline"
          leftSection={<Icon name="equal" size="small" />}
          onClick={() => trail.go({ is: 'related', file: child.file })}
        >
          <Trans>The same child, or a relative?</Trans>
        </Button>
      )}
      {holds(child.caseFile, 'care') && (
        <Button
          variant="outline"
          leftSection={<Icon name="tick" size="small" />}
          onClick={() => trail.go({ is: 'agreements', file: child.file })}
        >
          <Trans>Which agreements are valid</Trans>
        </Button>
      )}
      {(relatives === 'not-held' || relatives.length > 0) && (
        <Button
          variant="outline"
          leftSection={<Icon name="swap" size="small" />}
          onClick={() => trail.go({ is: 'crossings', file: child.file })}
        >
          <Trans>Shared with relatives’ files</Trans>
        </Button>
      )}
      {shown && <PersonSheet one={shown} child={child} close={() => setShown(null)} />}
    </>
  )
}

function PersonRow({
  one,
  child,
  open,
}: {
  readonly one: AroundPerson
  readonly child: ChildFile
  readonly open: () => void
}) {
  return (
    <button type="button" className="plain person-row" onClick={open}>
      <span className="grow">
        {one.called !== '' && (
          <b>
            <Name>{one.called}</Name>
          </b>
        )}{' '}
        <span className="ink-2 text-small">
          <AroundFacts one={one} child={child} />
        </span>
      </span>
      {child.reveal.revealed && (
        <span className="person-safety">
          <TieMark safety={one.safety} />
          <span className={one.safety === 'unsafe' ? 'in-unsafe bold text-small' : 'text-small'}>
            <SafetyWord safety={one.safety} />
          </span>
        </span>
      )}
    </button>
  )
}
