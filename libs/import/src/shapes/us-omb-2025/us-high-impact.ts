import type { Row } from '../../map/apply-rules.js';
import { findOurCode } from '../../map/code-lookup.js';
import type { RecordDraft } from '../../map/record-draft.js';
import { readAnswer } from '../../values/read-answer.js';
import { readList } from '../../values/read-list.js';
import { findUrls } from '../../values/read-url.js';
import { keyOfName } from '../../values/source-key.js';

/** What OMB asks of high-impact use cases: assessments, tests, review, consultation. */
export function readHighImpactPractices(row: Row, draft: RecordDraft): void {
  readImpactAssessment(row, draft);
  readPrivacyAssessment(row, draft);
  readTesting(row, draft);
  readReview(row, draft);
  readConsultations(row, draft);
}

function readImpactAssessment(row: Row, draft: RecordDraft): void {
  const text = valueOf(row, 'hi_assessment_completed', draft);
  if (text === null) return;
  const status = findOurCode(draft.field('impactAssessments.status'), text, draft.context.shape);
  draft.addItem('impactAssessments', 'ai-impact-assessment', {
    type: 'general-impact-assessment',
    ...(status === null
      ? { summary: draft.part('impactAssessments.summary', text, 'AI impact assessment') }
      : { status }),
  });
}

/** The column asks for a link; agencies answer with links, with yes and no, and with sentences about both. */
function readPrivacyAssessment(row: Row, draft: RecordDraft): void {
  const text = valueOf(row, 'pia_url', draft);
  if (text === null) return;
  const urls = findUrls(text);
  const status =
    findOurCode(draft.field('impactAssessments.status'), text, draft.context.shape) ??
    (urls.length > 0 ? 'completed' : null);
  const isPending = /pending|to be posted|in progress|being/i.test(text);
  const isOnlyWords = urls.length === 0 && status === null;
  const isMoreThanLink = urls.length > 0 && text !== urls[0];
  draft.addItem('impactAssessments', 'privacy', {
    type: 'privacy-impact-assessment',
    ...(status !== null && !isPending && { status }),
    ...(urls[0] !== undefined && { url: urls[0] }),
    ...((isOnlyWords || isMoreThanLink) && {
      summary: draft.part('impactAssessments.summary', text, 'Privacy Impact Assessment'),
    }),
  });
}

function readTesting(row: Row, draft: RecordDraft): void {
  const text = valueOf(row, 'hi_testing_conducted', draft);
  if (text === null) return;
  const done = findOurCode(draft.field('preDeploymentTest.done'), text, draft.context.shape);
  draft.set('preDeploymentTest.done', done ?? 'no');
  if (done === null) draft.setText('preDeploymentTest.summary', text, 'Pre-deployment testing');
}

function readReview(row: Row, draft: RecordDraft): void {
  const text = valueOf(row, 'hi_independent_review', draft);
  if (text === null) return;
  const isDone = /review$/i.test(text);
  draft.set('independentReview.done', isDone ? 'yes' : 'no');
  if (isDone) draft.setText('independentReview.by', text, 'Independent review');
  else if (!/^no$/i.test(text)) draft.remark('Independent review', text);
}

function readConsultations(row: Row, draft: RecordDraft): void {
  for (const item of readList(row['hi_public_consultation'])) {
    draft.context.losses.value('hi_public_consultation', 'mapped');
    draft.addItem('consultations', keyOfName(item), { how: draft.part('consultations.how', item, 'Consultation') });
  }
}

function valueOf(row: Row, column: string, draft: RecordDraft): string | null {
  const answer = readAnswer(row[column]);
  if (answer.kind === 'missing') return null;
  draft.context.losses.value(column, answer.kind === 'value' ? 'mapped' : 'no-answer');
  return answer.kind === 'value' ? answer.text : null;
}
