import { currentStandard, type Standard } from '#standard';

/** What the rules of the standard need to know besides the answers. */
export interface RuleContext {
  /** Legal region of the city, such as `EU`: some duties exist only there. */
  readonly region?: string | null;
  /** Another standard than the one this software works with; for tests and for older records. */
  readonly standard?: Standard;
}

export function standardIn(context: RuleContext): Standard {
  return context.standard ?? currentStandard();
}
