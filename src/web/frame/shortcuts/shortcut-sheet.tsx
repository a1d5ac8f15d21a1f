import './shortcut-sheet.css'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Switch } from '../../fields/switch.tsx'
import { useMe } from '../../session/session.tsx'
import { writesFiles } from '../destinations.ts'
import { FullScreenDialog } from '../full-screen-dialog.tsx'
import { letLettersAct, useLettersAct } from './letters.ts'
import { placesFor } from './places.ts'

/** All keys that act, by where they act. `?` opens it. */
export function ShortcutSheet({ close }: { readonly close: () => void }) {
  const { i18n } = useLingui()
  const { roles } = useMe()
  const on = useLettersAct()
  const places = placesFor(roles)
  return (
    <FullScreenDialog open title={<Trans>Keyboard shortcuts</Trans>} close={close}>
      <div className="stack">
        <section className="panel inside">
          <h2>
            <Trans>On every page</Trans>
          </h2>
          <dl className="shortcuts">
            {places.some(({ route }) => route.is === 'children') && (
              <Key keys={['/']}>
                <Trans>Find a child</Trans>
              </Key>
            )}
            {writesFiles(roles) && (
              <Key keys={['n']}>
                <Trans>What happened?</Trans>
              </Key>
            )}
            <Key keys={['?']}>
              <Trans>Show this list</Trans>
            </Key>
            <Key keys={['Esc']}>
              <Trans>Close what is open</Trans>
            </Key>
            <Key keys={['Esc', 'Esc']}>
              <Trans>Hide everything and lock</Trans>
            </Key>
          </dl>
        </section>
        <section className="panel inside">
          <h2>
            <Trans>Go to</Trans>
          </h2>
          <dl className="shortcuts">
            {places.map(({ key, words }) => (
              <Key key={key} keys={['g', key]}>
                {i18n._(words)}
              </Key>
            ))}
          </dl>
        </section>
        {places.some(({ route }) => route.is === 'children') && (
          <section className="panel inside">
            <h2>
              <Trans>In the table of children</Trans>
            </h2>
            <dl className="shortcuts">
              <Key keys={['↑', '↓']}>
                <Trans>Move from row to row</Trans>
              </Key>
              <Key keys={['Enter']}>
                <Trans>Open the child’s file</Trans>
              </Key>
            </dl>
          </section>
        )}
        {places.some(({ route }) => route.is === 'children') && (
          <section className="panel inside">
            <h2>
              <Trans>In the journey of a child</Trans>
            </h2>
            <dl className="shortcuts">
              <Key keys={['f']}>
                <Trans>Find a word in this file</Trans>
              </Key>
            </dl>
          </section>
        )}
        {writesFiles(roles) && (
          <section className="panel inside">
            <h2>
              <Trans>Where several children are handed over</Trans>
            </h2>
            <dl className="shortcuts">
              <Key keys={['↑', '↓']}>
                <Trans>Move from row to row</Trans>
              </Key>
              <Key keys={['x']}>
                <Trans>Choose a child, or leave the child out</Trans>
              </Key>
              <Key keys={['Shift', '↓']}>
                <Trans>Choose this row and the next</Trans>
              </Key>
              <Key keys={['a']}>
                <Trans>All of them, or nobody</Trans>
              </Key>
            </dl>
          </section>
        )}
        {places.some(({ route }) => route.is === 'team') && (
          <section className="panel inside">
            <h2>
              <Trans>Caseload review</Trans>
            </h2>
            <dl className="shortcuts">
              <Key keys={['j']}>
                <Trans>Next</Trans>
              </Key>
              <Key keys={['k']}>
                <Trans>Previous</Trans>
              </Key>
              <Key keys={['o']}>
                <Trans>Open the child’s file</Trans>
              </Key>
            </dl>
          </section>
        )}
        <div className="panel">
          <Switch
            on={on}
            set={letLettersAct}
            icon="pencil"
            title={<Trans>Letters act as shortcuts</Trans>}
            line={<Trans>Switch off if letters act when you do not want it. Esc Esc and ? still work.</Trans>}
          />
        </div>
      </div>
    </FullScreenDialog>
  )
}

function Key({ keys, children }: { readonly keys: readonly string[]; readonly children: ReactNode }) {
  return (
    <div>
      <dt>
        {keys.map((key, index) => (
          <kbd key={index}>{key}</kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
