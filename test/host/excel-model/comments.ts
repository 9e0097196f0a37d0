import { parseAddress, splitSheet } from '../grid-port/address';
import { accessDenied, invalidArgument, itemNotFound } from '../protocol/host-error';
import { Collection, RemoteObject, isRecord } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import type { Anchor } from '../grid-port/engine';
import type { ModelContext } from './context';
import { sheetProtection } from './protection';
import { Range } from './range';

interface ReplyRecord {
  readonly id: string;
  readonly content: string;
}

/** A threaded comment. The anchor is the cell; the engine moves it with inserted rows. */
interface CommentRecord {
  readonly id: string;
  readonly content: string;
  readonly resolved: boolean;
  readonly created: string;
  readonly anchor: Anchor;
  readonly replies: readonly ReplyRecord[];
}

const keyOf = (id: string): string => `comment/${id}`;
const AUTHOR = { name: 'Bruger', email: 'bruger@example.org' };

function records(context: ModelContext, sheetId: string | null): readonly CommentRecord[] {
  const { grid } = context;
  return grid.factKeys('comment/')
    .map((key) => grid.fact(key) as CommentRecord)
    .filter(({ anchor }) => grid.getters.tryGetSheet(anchor.sheetId) && (sheetId === null || anchor.sheetId === sheetId))
    .sort((a, b) => a.anchor.zone.top - b.anchor.zone.top || a.anchor.zone.left - b.anchor.zone.left);
}

const COLLECTION: Declaration<CommentCollection> = {
  name: 'CommentCollection',
  properties: {},
  methods: {
    Add: (self, args) => self.add(args.instanceOrText(0, Range), contentOf(args.values[1], 'CommentCollection.add')),
    GetItemByCell: (self, args) => {
      const found = self.atCell(args.instanceOrText(0, Range));
      if (!found) throw itemNotFound('CommentCollection.getItemByCell');
      return found;
    },
    GetItemByReplyId: (self, args) => {
      const found = self.items().find((comment) => comment.record.replies.some((reply) => reply.id === args.text(0)));
      if (!found) throw itemNotFound('CommentCollection.getItemByReplyId');
      return found;
    },
  },
};

function contentOf(value: unknown, location: string): string {
  const text = isRecord(value) ? (value.richContent ?? value.RichContent) : value;
  if (typeof text !== 'string' || text === '') throw invalidArgument(location);
  return text;
}

/** The comments of one sheet, or of the workbook. */
export class CommentCollection extends Collection<Comment> {
  private readonly context: ModelContext;
  private readonly sheetId: string | null;
  constructor(context: ModelContext, sheetId: string | null) {
    super();
    this.context = context;
    this.sheetId = sheetId;
  }

  protected get declaration(): Declaration<this> {
    return COLLECTION;
  }

  items(): readonly Comment[] {
    return records(this.context, this.sheetId).map((record) => new Comment(this.context, record.id));
  }

  private cellOf(cell: Range | string, location: string): Anchor {
    if (cell instanceof Range) {
      if (cell.zone.top !== cell.zone.bottom || cell.zone.left !== cell.zone.right) throw invalidArgument(location);
      return { sheetId: cell.sheetId, zone: cell.zone };
    }
    const { sheet, address } = splitSheet(cell);
    // The workbook's collection needs to be told which sheet is meant.
    const worksheet = sheet === null ? (this.sheetId === null ? null : this.context.sheet(this.sheetId)) : this.context.sheets().find((candidate) => candidate.name.toLowerCase() === sheet.toLowerCase());
    const zone = parseAddress(address, location);
    if (!worksheet || zone.top !== zone.bottom || zone.left !== zone.right) throw invalidArgument(location);
    return { sheetId: worksheet.id, zone };
  }

  atCell(cell: Range | string): Comment | null {
    const { sheetId, zone } = this.cellOf(cell, 'CommentCollection.getItemByCell');
    const found = records(this.context, sheetId).find(({ anchor }) => anchor.zone.top === zone.top && anchor.zone.left === zone.left);
    return found ? new Comment(this.context, found.id) : null;
  }

  add(cell: Range | string, content: string): Comment {
    const location = 'CommentCollection.add';
    const { grid } = this.context;
    grid.mustWrite();
    const anchor = this.cellOf(cell, location);
    if (sheetProtection(this.context, anchor.sheetId)) throw accessDenied(location);
    // A cell has one thread: further remarks are replies.
    if (this.atCell(cell)) throw invalidArgument(location);
    const id = grid.newId('comment');
    const record: CommentRecord = { id, content, resolved: false, created: new Date().toISOString(), anchor, replies: [] };
    grid.setFact(keyOf(id), record);
    return new Comment(this.context, id);
  }
}

const COMMENT: Declaration<Comment> = {
  name: 'Comment',
  properties: {
    Id: { get: (self) => self.id },
    Content: { get: (self) => self.record.content, set: (self, value) => self.change({ content: contentOf(value, 'Comment.content') }) },
    ContentType: { get: () => 'Plain' },
    RichContent: { get: (self) => self.record.content },
    AuthorName: { get: () => AUTHOR.name },
    AuthorEmail: { get: () => AUTHOR.email },
    CreationDate: { get: (self) => self.record.created },
    Mentions: { get: () => [] },
    Resolved: {
      get: (self) => self.record.resolved,
      set: (self, value) => {
        if (typeof value !== 'boolean') throw invalidArgument('Comment.resolved');
        self.change({ resolved: value });
      },
    },
  },
  navigation: { Replies: (self) => new ReplyCollection(self) },
  methods: {
    Delete: (self) => self.delete(),
    GetLocation: (self) => new Range(self.context, self.record.anchor.sheetId, self.record.anchor.zone),
  },
};

export class Comment extends RemoteObject {
  readonly context: ModelContext;
  readonly id: string;
  constructor(context: ModelContext, id: string) {
    super();
    this.context = context;
    this.id = id;
  }

  protected get declaration(): Declaration<this> {
    return COMMENT;
  }

  override identity() {
    return { Id: this.id };
  }

  get record(): CommentRecord {
    const record = records(this.context, null).find((candidate) => candidate.id === this.id);
    if (!record) throw itemNotFound('Comment');
    return record;
  }

  change(change: Partial<CommentRecord>): void {
    this.context.grid.mustWrite();
    const { record } = this;
    if (sheetProtection(this.context, record.anchor.sheetId)) throw accessDenied('Comment');
    this.context.grid.setFact(keyOf(this.id), { ...record, ...change });
  }

  delete(): void {
    this.change({});
    this.context.grid.setFact(keyOf(this.id), undefined);
  }
}

const REPLIES: Declaration<ReplyCollection> = {
  name: 'CommentReplyCollection',
  properties: {},
  methods: { Add: (self, args) => self.add(contentOf(args.values[0], 'CommentReplyCollection.add')) },
};

class ReplyCollection extends Collection<Reply> {
  private readonly comment: Comment;
  constructor(comment: Comment) {
    super();
    this.comment = comment;
  }

  protected get declaration(): Declaration<this> {
    return REPLIES;
  }

  items(): readonly Reply[] {
    return this.comment.record.replies.map((reply) => new Reply(this.comment, reply.id));
  }

  add(content: string): Reply {
    this.comment.context.grid.mustWrite();
    const id = this.comment.context.grid.newId('reply');
    this.comment.change({ replies: [...this.comment.record.replies, { id, content }] });
    return new Reply(this.comment, id);
  }
}

const REPLY: Declaration<Reply> = {
  name: 'CommentReply',
  properties: {
    Id: { get: (self) => self.id },
    Content: { get: (self) => self.record.content },
    AuthorName: { get: () => AUTHOR.name },
    AuthorEmail: { get: () => AUTHOR.email },
  },
  methods: { Delete: (self) => self.comment.change({ replies: self.comment.record.replies.filter((reply) => reply.id !== self.id) }) },
};

class Reply extends RemoteObject {
  readonly comment: Comment;
  readonly id: string;
  constructor(comment: Comment, id: string) {
    super();
    this.comment = comment;
    this.id = id;
  }

  protected get declaration(): Declaration<this> {
    return REPLY;
  }

  override identity() {
    return { Id: this.id };
  }

  get record(): ReplyRecord {
    const record = this.comment.record.replies.find((reply) => reply.id === this.id);
    if (!record) throw itemNotFound('CommentReply');
    return record;
  }
}
