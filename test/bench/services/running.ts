import type { HttpTarget } from '../load/http-target.js';
import type { BenchRegister } from './bench-register.js';
import type { RawSearch } from './raw-search.js';

/** Everything that the reading measures need, up and filled. */
export interface Running {
  readonly register: BenchRegister;
  readonly ours: HttpTarget;
  readonly rawRead: HttpTarget;
  readonly rawSearch: RawSearch;
}
