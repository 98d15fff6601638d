export { findLanguage, INTERFACE_LANGUAGES, preferredLanguage, type InterfaceLanguage } from './languages.js';
export type { MessageKey } from './message-key.js';
export { translatorFor, type Translator } from './translator.js';
