import type {
  DictionaryDrafter,
  EngineIndex,
  LearntWordsStore,
  RecordSearch,
  UnfoundQuestions,
  WordLearner,
} from '#application';
import { analysisSteps, TextAnalysis } from './analysis/analyse-text.js';
import { SearchDocuments } from './document/to-search-document.js';
import { createEngineClient } from './engine/engine-client.js';
import { EngineConnection } from './engine/engine-connection.js';
import { MeilisearchEngineIndex } from './engine/meilisearch-engine-index.js';
import { MeilisearchRecordSearch } from './engine/meilisearch-record-search.js';
import { Languages } from './language/languages.js';
import { KnownWordsReader } from './learning/known-words.js';
import { RegisterWordLearner } from './learning/register-word-learner.js';
import { QuestionReader } from './question/question-reader.js';
import type { SearchSettings } from './search-settings.js';
import { DictionaryDrafts } from './unfound/dictionary-drafts.js';
import { UnfoundCounter } from './unfound/unfound-counter.js';

/** A reader is answered by the database before this has passed; the engine itself stops searching earlier. */
const READING_MS = 2_500;
const WRITING_MS = 60_000;

const languages = new Languages();

/** Asks the engine, with the steps of the settings; throws when the engine cannot be asked. */
export function createEngineSearch(settings: SearchSettings, store: LearntWordsStore): RecordSearch {
  const { steps } = settings;
  const analysis = new TextAnalysis(analysisSteps(steps));
  const questions = new QuestionReader(languages, analysis, new KnownWordsReader(store), steps);
  return new MeilisearchRecordSearch(new EngineConnection(settings, READING_MS), settings.index, questions);
}

/** Counts questions that found nothing. */
export function createUnfoundCounter(unfound: UnfoundQuestions): UnfoundCounter {
  return new UnfoundCounter(languages, unfound);
}

/** Drafts lines for the dictionaries from such questions. */
export function createDictionaryDrafter({ steps }: SearchSettings, store: LearntWordsStore): DictionaryDrafter {
  return new DictionaryDrafts(languages, new TextAnalysis(analysisSteps(steps)), new KnownWordsReader(store));
}

/** Fills the engine, with the steps of the settings. */
export function createEngineIndex(settings: SearchSettings): EngineIndex {
  const documents = new SearchDocuments(languages, new TextAnalysis(analysisSteps(settings.steps)));
  return new MeilisearchEngineIndex(createEngineClient(settings, WRITING_MS), settings.index, documents);
}

/** Learns the register's words as the steps of the settings make them. */
export function createWordLearner({ steps }: SearchSettings): WordLearner {
  return new RegisterWordLearner(languages, new TextAnalysis(analysisSteps(steps)));
}
