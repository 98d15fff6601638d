import { registerHooks } from 'node:module';

/**
 * Lets Node run our sources as they are: it strips types by itself, but imports name the compiled `.js` files.
 * The generators cannot wait for a build, because what they write is part of what gets built.
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    try {
      return nextResolve(specifier, context);
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND' || !specifier.endsWith('.js')) throw error;
      return nextResolve(specifier.replace(/\.js$/, '.ts'), context);
    }
  },
});
