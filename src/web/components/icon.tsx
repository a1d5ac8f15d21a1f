import type { ReactNode } from 'react'

/** Our own line icons on a grid of 24. Never used alone: each has a word next to it, or its button has a label. */
const DRAWN = {
  tick: <path d="M5 13l4.5 4.5L19 7" />,
  pencil: <path d="M5 19l1-4L16 5l3 3L9 18l-4 1zM14 7l3 3" />,
  calendar: (
    <>
      <rect x="4" y="5" width="16" height="15" rx="2" />
      <path d="M4 10h16M8 3v4M16 3v4" />
    </>
  ),
  forward: <path d="M9 5l7 7-7 7" />,
  back: <path d="M15 5l-7 7 7 7" />,
  down: <path d="M5 9l7 7 7-7" />,
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  bulb: <path d="M9 18h6M10 21h4M8.5 15C7 13.8 6 12 6 10a6 6 0 0 1 12 0c0 2-1 3.8-2.5 5z" />,
  up: <path d="M7 17L17 7M9 7h8v8" />,
  lower: <path d="M7 7l10 10M17 9v8H9" />,
  same: <path d="M5 12h14M13 6l6 6-6 6" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  hide: (
    <path d="M4 4l16 16M10 6.3A9.5 9.5 0 0 1 12 6c5 0 8 4 9 6-.4.8-1.2 2-2.4 3.100M6.5 8C4.7 9.3 3.5 11 3 12c1 2 4 6 9 6 1.3 0 2.5-.3 3.5-.7" />
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  school: <path d="M12 4l9 4.5-9 4.5-9-4.500zM7 11v5c1.5 1.5 3 2 5 2s3.5-.5 5-2v-5M21 9v5" />,
  info: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5.500M12 7.500v.2" />
    </>
  ),
  close: <path d="M6 6l12 12M18 6L6 18" />,
  sent: <path d="M2 13l4 4L14 8M11 16l1.5 1.500L21 8" />,
  unsafe: (
    <>
      <path d="M8.2 3h7.600L21 8.200v7.600L15.8 21H8.200L3 15.800V8.200z" />
      <path d="M9 9l6 6M15 9l-6 6" />
    </>
  ),
  here: (
    <>
      <path d="M17 9V5a2 2 0 0 0-2-2H9a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h4" />
      <path d="M14 16l2.5 2.500L21 14" />
    </>
  ),
  key: (
    <>
      <circle cx="8" cy="15" r="4" />
      <path d="M11 12l8-8M16 7l3 3M14 9l2 2" />
    </>
  ),
  safe: (
    <>
      <path d="M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z" />
      <path d="M9 12l2.2 2.200L15.5 9.5" />
    </>
  ),
  shield: <path d="M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z" />,
  team: (
    <>
      <circle cx="12" cy="7" r="3" />
      <circle cx="5" cy="10" r="2" />
      <circle cx="19" cy="10" r="2" />
      <path d="M7 20c0-4 2-6 5-6s5 2 5 6M2 18c0-2.5 1-4 3-4M22 18c0-2.5-1-4-3-4" />
    </>
  ),
  paper: <path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />,
  done: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12.500l2.7 2.700L16 9.5" />
    </>
  ),
  unknown: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M9.5 9.500c.2-1.5 1.2-2.3 2.6-2.3 1.5 0 2.5.9 2.5 2.2 0 1.9-2.5 2-2.5 4M12 16.500v.2" />
    </>
  ),
  differs: <path d="M5 10c2.5-2.5 4.5-2.5 7 0s4.5 2.5 7 0M5 16c2.5-2.5 4.5-2.5 7 0s4.5 2.5 7 0" />,
  equal: <path d="M6 9h12M6 15h12" />,
  speech: <path d="M4 5h16v11H11l-4 4v-4H4z" />,
  children: (
    <>
      <circle cx="9" cy="8" r="3.5" />
      <path d="M3 20c0-4 2.5-6 6-6s6 2 6 6M16 5a3.2 3.2 0 0 1 0 6M18 14.500c2 .8 3 2.6 3 5.5" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="3.5" />
      <path d="M5 20c0-4 3-6 7-6s7 2 7 6" />
    </>
  ),
  invite: (
    <>
      <circle cx="10" cy="8" r="3.5" />
      <path d="M3 20c0-4 2.8-6 7-6 1.5 0 2.9.3 4 .8M18 14v6M15 17h6" />
    </>
  ),
  folder: <path d="M3 7a2 2 0 0 1 2-2h4l2 2.500h8a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z" />,
  menu: <path d="M5 7h14M5 12h14M5 17h14" />,
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="M16 16l4.5 4.5" />
    </>
  ),
  phone: (
    <>
      <rect x="7" y="3" width="10" height="18" rx="2" />
      <path d="M11 18h2" />
    </>
  ),
  camera: <path d="M4 8h4l1.500-2.500h5L16 8h4v11H4zM12 10a3.300 3.300 0 1 0 0 6.600 3.300 3.300 0 0 0 0-6.600z" />,
  laptop: (
    <>
      <rect x="5" y="5" width="14" height="10" rx="1.5" />
      <path d="M2.5 19h19" />
    </>
  ),
  call: (
    <path d="M6 4h3l1.5 4L8.5 9.500c1 2.5 3.5 5 6 6L16 13.500l4 1.500v3c0 1-.8 2-2 2C10.5 20 4 13.5 4 6c0-1.2 1-2 2-2z" />
  ),
  home: <path d="M4 11l8-7 8 7M6 10v10h12V10M10 20v-5h4v5" />,
  place: (
    <>
      <path d="M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11z" />
      <circle cx="12" cy="10" r="2.2" />
    </>
  ),
  heart: <path d="M12 20C6 15.5 3.5 12.5 3.5 9A4.3 4.3 0 0 1 12 7.5 4.3 4.3 0 0 1 20.5 9c0 3.5-2.5 6.5-8.5 11z" />,
  again: <path d="M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4" />,
  print: <path d="M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z" />,
  show: (
    <>
      <path d="M3 12c1-2 4-6 9-6s8 4 9 6c-1 2-4 6-9 6s-8-4-9-6z" />
      <circle cx="12" cy="12" r="2.5" />
    </>
  ),
  swap: <path d="M4 8h15l-3.5-3.500M20 16H5l3.5 3.5" />,
  filter: <path d="M4 6h16M7 12h10M10 18h4" />,
  scales: <path d="M12 4v16M7 20h10M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z" />,
  warning: <path d="M12 4l9 16H3zM12 10v4.500M12 17.300v.2" />,
  flag: <path d="M6 21V4h11l-2 4 2 4H6" />,
  card: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2" />
      <circle cx="9" cy="11" r="2" />
      <path d="M6 16c.5-1.5 1.5-2 3-2s2.5.5 3 2M15 10h3M15 14h3" />
    </>
  ),
  book: <path d="M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11" />,
  moon: <path d="M19 14.500A7.5 7.5 0 0 1 9.5 5 7.5 7.5 0 1 0 19 14.500z" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M3.5 12h17M12 3.500c3 3 3 14 0 17M12 3.500c-3 3-3 14 0 17" />
    </>
  ),
  carry: <path d="M12 15V4M8 8l4-4 4 4M5 14v5h14v-5" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof DRAWN

/** Arrows that are mirrored in right-to-left languages. */
const TURNS: readonly IconName[] = ['forward', 'back', 'up', 'lower', 'same', 'again']

export function Icon({ name, size }: { readonly name: IconName; readonly size?: 'small' | 'tiny' }) {
  const className = ['icon', size, TURNS.includes(name) ? 'flips' : undefined].filter(Boolean).join(' ')
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true">
      {DRAWN[name]}
    </svg>
  )
}
