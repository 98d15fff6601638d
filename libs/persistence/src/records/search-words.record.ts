import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('learnt_words')
export class LearntWordsRecord {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'learnt_words_pk' }) language!: string;
  @Column('integer') revision!: number;
  @Column('bytea') body!: Buffer;
}

/** Words only: no person, no address, no time finer than a day. */
@Entity('unfound_question')
export class UnfoundQuestionRecord {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'unfound_question_pk' }) language!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'unfound_question_pk' }) words!: string;
  @Column('integer') times!: number;
  @Column('date', { name: 'last_day' }) lastDay!: string;
}
