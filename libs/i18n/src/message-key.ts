import type messages from '../messages/en.json';

/** Every message there is. English is the source: a key that it lacks does not compile. */
export type MessageKey = keyof typeof messages;
