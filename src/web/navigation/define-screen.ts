import type { ComponentType } from 'react'
import type { Route, RouteOf } from './routes.ts'

/** What a file `<route>-screen.tsx` exports as `screen`: the route it is for, and the component, which gets the parameters of the route as properties. */
export interface DefinedScreen<Name extends Route['is'] = Route['is']> {
  readonly is: Name
  readonly Component: ComponentType<RouteOf<Name>>
}

export const defineScreen = <Name extends Route['is']>(
  is: Name,
  Component: ComponentType<RouteOf<Name>>,
): DefinedScreen<Name> => ({ is, Component })
