/*
 * How other programs head their columns and name states: words that are understood in a pasted table. In each list the more
 * telling word comes first.
 */
export const tablesOfOthers = {
  headings: {
    title:
      'step|task|task name|card name|to do|todo|to-do|title|subject|action|action item|item|content|name|what|deliverable|summary|activity|description of task|task title|to-do item',
    goal: 'goal|project|project name|objective|section|section/column|list|list name|board|bucket name|epic|milestone|area|folder|category|categories|group|theme|projects|goals|bucket|folder name|folder name/path|group name',
    status:
      'status|state|progress|% complete|percent complete|done|completed|complete|done?|complete?|checked|stage|dueComplete|due complete|task status',
    due: 'due|due date|due on|due by|deadline|date due|finish date|end date|end|finish|target date|date|by when|when|timeline',
    start: 'start|start date|begin|starts|start on|from|planned start',
    effort:
      'effort|estimate|estimated hours|time estimate|estimated time|time estimated text|time estimated|original estimate|planned hours|hours|duration|effort (h)|est. hours|time|minutes',
    notes:
      'notes|note|comments|comment|description|details|card description|remarks|body|desc|task content|task description|content|text',
    doneOn:
      'done on|date completed|completed on|completed at|completion date|completed date|finished on|closed on|date done|completed time|resolved|resolution date|date closed',
    key: 'task id|id|card id|uid|gid|key|issue key',
    leaveOut:
      'owner|assignee|assigned to|priority|labels|tags|created|created at|created by|members|reminder date|reminder time|reminder on/off|sensitivity|type|#|no.|link|url|role|schedule+ priority|total work|actual work|mileage|billing information|companies|contacts|created time|created date|issue type|parent id|parent task|sprint|remaining estimate|is recurring|late|archived',
  },
  statuses: {
    todo: 'not started|to do|todo|open|new|planned|backlog|needs action|next|upcoming|pending|no|ready|to-do list|inbox|scheduled|selected for development|normal|unstarted|triage|next action|accepted',
    doing:
      'doing|in progress|started|active|under way|underway|in review|review|ongoing|working on it|on track|at risk',
    waiting:
      'waiting|waiting on someone else|waiting on others|waiting for|blocked|on hold|deferred|paused|stuck|delegated',
    done: 'done|completed|complete|finished|closed|yes|resolved|achieved|checked|archived|released|shipped|merged',
    letGo: 'let go|cancelled|canceled|dropped|abandoned|wont do|will not do|rejected|skipped|duplicate',
  },
};
