/** Where a device stores what it knows of the app itself: written by the service worker, read by the page. */
export const KEPT_APP = { cache: 'app-release', state: '/kept-app.json', files: '/kept-app-files/' } as const

/** The page sends it to the service worker, which compares the app that the server gives. */
export const LOOK_AT_APP = 'look-at-app'
