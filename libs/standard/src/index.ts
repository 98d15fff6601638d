export {
  TEXT_STATUSES,
  UNANSWERED_KINDS,
  type Answers,
  type Identifier,
  type Reference,
  type Text,
  type TextEntry,
  type TextStatus,
  type Unanswered,
  type UnansweredKind,
} from './answer-types.js';
export type {
  Condition,
  FieldDefinition,
  FieldGroup,
  FieldType,
  KindDefinition,
  Level,
  Predicate,
  PublicationRules,
  RecordKind,
  Requirement,
  ShortAnswerRule,
  SourceStandard,
  Standard,
  Vocabulary,
  VocabularyCode,
  Wording,
} from './definition.js';
export { findCode, findField, kindOf, unansweredPaths, vocabularyOf } from './find-field.js';
export type * from './generated/index.js';
export { LIMITS } from './limits.js';
export { currentStandard, loadStandard } from './load-standard.js';
export { fillIn, messageOf } from './message.js';
export { fits, FORMS, PATTERNS } from './patterns.js';
export type { Problem, ProblemCode } from './problem.js';
export { StandardError } from './standard-folder.js';
export { validateData } from './validate-data.js';
export { isLanguageTag } from './validate-text.js';
