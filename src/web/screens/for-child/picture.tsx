import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Picture } from '#domain/vocabulary/picture.ts'

/** The pictures of wishes, and two of the page's own. */
export type Drawing = Picture | 'hand' | 'calendar'

/** Line drawings on a grid of 64: readable in black and white, without danger, uniforms or faces. */
const DRAWN: Readonly<Record<Drawing, ReactNode>> = {
  home: (
    <>
      <path d="M7 32L32 9l25 23" />
      <path className="filled" d="M14 27v29h36V27L32 12z" />
      <path d="M26 56V40h12v16M44 14v8" />
    </>
  ),
  school: (
    <>
      <path className="filled" d="M9 14c8-3 17-3 23 2 6-5 15-5 23-2v35c-8-3-17-3-23 2-6-5-15-5-23-2z" />
      <path d="M32 16v35M16 24c4-1 8-.5 11 1M16 32c4-1 8-.5 11 1M48 24c-4-1-8-.5-11 1M48 32c-4-1-8-.5-11 1" />
    </>
  ),
  health: (
    <>
      <path className="filled" d="M32 55C14 43 8 34 8 24a12 12 0 0 1 24-3 12 12 0 0 1 24 3c0 10-6 19-24 31z" />
      <path d="M32 25v14M25 32h14" />
    </>
  ),
  papers: (
    <>
      <rect className="filled" x="9" y="14" width="46" height="36" rx="4" />
      <circle cx="22" cy="28" r="5" />
      <path d="M14 43c0-5 3-8 8-8s8 3 8 8M37 25h12M37 33h12M37 41h7" />
    </>
  ),
  family: (
    <>
      <circle className="filled" cx="20" cy="17" r="7" />
      <circle className="filled" cx="44" cy="17" r="7" />
      <circle className="filled" cx="32" cy="35" r="5" />
      <path d="M9 56V40c0-7 4-11 11-11 4 0 7 1 9 4M55 56V40c0-7-4-11-11-11-4 0-7 1-9 4M24 56v-4c0-5 3-8 8-8s8 3 8 8v4" />
    </>
  ),
  work: (
    <>
      <rect className="filled" x="8" y="22" width="48" height="31" rx="4" />
      <path d="M24 22v-6a4 4 0 0 1 4-4h8a4 4 0 0 1 4 4v6M8 35h48M29 35v6h6v-6" />
    </>
  ),
  play: (
    <>
      <circle className="filled" cx="32" cy="32" r="23" />
      <path d="M32 23l9 6.500-3.500 10.500h-11L23 29.500zM32 9v14M41 29.500l13-4M37.500 40l8 11M26.500 40l-8 11M23 29.500l-13-4" />
    </>
  ),
  safety: (
    <>
      <path className="filled" d="M32 7l22 8v16c0 13-9 21-22 26C19 52 10 44 10 31V15z" />
      <path d="M22 32l7.500 7.500L43 25" />
    </>
  ),
  hand: (
    <path
      className="filled"
      d="M21 35V17a4 4 0 0 1 8 0v14V11a4 4 0 0 1 8 0v20V15a4 4 0 0 1 8 0v25c0 10-5 17-14 17-7 0-11-3-15-9l-6-10c-2-4 3-7 6-3z"
    />
  ),
  calendar: (
    <>
      <rect className="filled" x="9" y="13" width="46" height="42" rx="4" />
      <path d="M9 25h46M21 8v10M43 8v10" />
      <circle cx="32" cy="40" r="6" />
    </>
  ),
  talk: (
    <>
      <path className="filled" d="M8 12h34v24H24l-9 9v-9H8z" />
      <path d="M48 24h8v22h-6v8l-9-8H28v-4M16 21h18M16 28h11" />
    </>
  ),
}

export const PICTURE_WORDS: Readonly<Record<Drawing, MessageDescriptor>> = {
  home: msg`Picture: a house`,
  school: msg`Picture: an open book`,
  health: msg`Picture: a heart`,
  papers: msg`Picture: a card with my name`,
  family: msg`Picture: people who belong together`,
  work: msg`Picture: a bag for work`,
  play: msg`Picture: a ball`,
  safety: msg`Picture: a shield`,
  hand: msg`Picture: a hand held up`,
  calendar: msg`Picture: a calendar`,
  talk: msg`Picture: two who talk`,
}

/** The meaning of each picture, where a worker chooses one. */
export const PICTURE_MEANS: Readonly<Record<Picture, MessageDescriptor>> = {
  home: msg`Where I live`,
  school: msg({ context: 'What each picture is for, where a worker chooses one', message: 'Learning' }),
  health: msg({ context: 'What each picture is for, where a worker chooses one', message: 'Being well' }),
  papers: msg({ context: 'What each picture is for, where a worker chooses one', message: 'My papers' }),
  family: msg({ context: 'What each picture is for, where a worker chooses one', message: 'My people' }),
  work: msg({ context: 'What each picture is for, where a worker chooses one', message: 'Work' }),
  play: msg`Play and friends`,
  safety: msg({ context: 'What each picture is for, where a worker chooses one', message: 'Being safe' }),
  talk: msg({ context: 'What each picture is for, where a worker chooses one', message: 'Talking' }),
}

/** A picture of a child's page, with its name for screen readers and reading aloud. */
export function PagePicture({ picture }: { readonly picture: Drawing }) {
  const { i18n } = useLingui()
  return (
    <svg className="page-picture" viewBox="0 0 64 64" role="img" aria-label={i18n._(PICTURE_WORDS[picture])}>
      {DRAWN[picture]}
    </svg>
  )
}
