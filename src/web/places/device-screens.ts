import { later } from './later.ts'

export const About = later(async () => ({ default: (await import('../screens/more/about-screen.tsx')).About }))
export const Help = later(async () => ({ default: (await import('../screens/help/help-screen.tsx')).HelpScreen }))
export const More = later(async () => ({ default: (await import('../screens/more/more-screen.tsx')).More }))
export const LanguageScreen = later(async () => ({
  default: (await import('../screens/more/language-screen.tsx')).LanguageScreen,
}))
export const ReviewWords = later(async () => ({
  default: (await import('../screens/languages/review-words-screen.tsx')).ReviewScreen,
}))
export const QuickCode = later(async () => ({
  default: (await import('../screens/more/quick-code-screen.tsx')).QuickCode,
}))
export const ChangePassphrase = later(async () => ({
  default: (await import('../screens/more/passphrase-screen.tsx')).ChangePassphrase,
}))
export const FirstSync = later(async () => ({
  default: (await import('../screens/first-sync/first-sync-screen.tsx')).FirstSync,
}))
export const NotDelivered = later(async () => ({
  default: (await import('../screens/delivery/not-delivered-screen.tsx')).NotDelivered,
}))
export const CarryOut = later(async () => ({
  default: (await import('../screens/delivery/carry-out-screen.tsx')).CarryOut,
}))
export const People = later(async () => ({ default: (await import('../screens/people/people-screen.tsx')).People }))
export const Invite = later(async () => ({ default: (await import('../screens/people/invite-screen.tsx')).Invite }))
export const Devices = later(async () => ({ default: (await import('../screens/devices/devices-screen.tsx')).Devices }))
export const WaysBack = later(async () => ({
  default: (await import('../screens/devices/ways-back-screen.tsx')).WaysBack,
}))
export const Erasures = later(async () => ({
  default: (await import('../screens/people/erasures-screen.tsx')).Erasures,
}))
export const AccessLog = later(async () => ({
  default: (await import('../screens/people/access-log-screen.tsx')).AccessLog,
}))
