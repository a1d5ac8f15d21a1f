import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { rightsOpen, type RightsOpen } from '#domain/questions/rights-open.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'

type Way = RightsOpen['toRegister'][number]

const WAYS: Readonly<Record<Way['way'], MessageDescriptor>> = {
  'registration-without-father': msg`Registration without a father: always possible`,
  'late-registration': msg`A late registration`,
  'foreign-certificate-recognised': msg`The certificate from abroad is recognised`,
  court: msg`A court decides`,
}
const FIRST: Readonly<Record<Way['first'][number], MessageDescriptor>> = {
  'legal-advice': msg`legal advice, since naming a father may give him rights`,
  translation: msg({ context: 'in the list “first”', message: 'a translation' }),
  apostille: msg({ context: 'in the list “first”', message: 'an apostille' }),
}

/** Rights of this child that need action: steps to papers, what is missing before a hearing, what has to be ready before adulthood. */
export function RightsToActOn({ child }: { readonly child: ChildFile }) {
  const { speak } = child
  const { toRegister, beforeHeard, adulthood } = rightsOpen(child.caseFile, child.day)
  if (toRegister.length + beforeHeard.length + adulthood.length === 0) return null
  return (
    <>
      <SectionHead title={<Trans>Rights to work for</Trans>} />
      <div className="panel">
        {toRegister.length > 0 && (
          <Part
            child={child}
            title={<Trans>Ways to a birth certificate</Trans>}
            kind="civil-status-step"
            write={<Trans>Write a step</Trans>}
          >
            {toRegister.map(({ way, first }) => {
              const before = speak.list(first.map((one) => speak.say(FIRST[one])))
              return (
                <li key={way}>
                  {speak.say(WAYS[way])}.{' '}
                  <span className="ink-2">
                    <Trans>First: {before}</Trans>
                  </span>
                </li>
              )
            })}
          </Part>
        )}
        {beforeHeard.length > 0 && (
          <Part
            child={child}
            title={<Trans>Not granted yet, before the child is heard</Trans>}
            kind="witness-support"
            write={<Trans>Write the status</Trans>}
          >
            {beforeHeard.map((measure) => (
              <li key={measure}>{speak.code(measure)}</li>
            ))}
          </Part>
        )}
        {adulthood.length > 0 && (
          <Part
            child={child}
            title={<Trans>Not ready yet for being an adult</Trans>}
            kind="adulthood"
            write={<Trans>Write the status</Trans>}
          >
            {adulthood.map((line) => (
              <li key={line}>{speak.code(line)}</li>
            ))}
          </Part>
        )}
      </div>
    </>
  )
}

function Part({
  child,
  title,
  kind,
  write,
  children,
}: {
  readonly child: ChildFile
  readonly title: ReactNode
  readonly kind: string
  readonly write: ReactNode
  readonly children: readonly ReactNode[]
}) {
  const trail = useNavigation()
  return (
    <Disclosure
      title={
        <>
          {title}: {children.length}
        </>
      }
    >
      <ul className="stack tight">{children}</ul>
      <button type="button" className="plain link" onClick={() => trail.go({ is: 'write', kind, file: child.file })}>
        {write}
      </button>
    </Disclosure>
  )
}
