/*
 * Words of pasted lists of applications, separated by `|`: the headings of each column, and what people write for each stage.
 */

export const applicationHeadings = {
  organisation: 'company|company name|organisation|organization|employer|firm|business',
  role: 'role|position|job title|title|job|role title|vacancy|job position',
  stage: 'status|stage|application status|state|progress|outcome',
  appliedOn:
    'date applied|applied on|applied|application date|date of application|date submitted|submitted|applied date|date',
  link: 'link|url|job link|posting|job posting|job url|job description|listing|website|link to job posting',
  notes: 'notes|note|comments|comment|remarks',
};

export const applicationStages = {
  watching:
    'watching|wishlist|wish list|saved|bookmarked|to apply|not applied|not yet applied|interested|planned|draft|will apply',
  warm: 'warm|referral|referred|networking',
  talking: 'talking|in touch|contacted|recruiter contact|in conversation',
  applied:
    'applied|submitted|sent|application sent|application submitted|under review|in review|pending|waiting|no response|no reply|no answer|acknowledged|received|in progress',
  interviewing:
    'interviewing|interview|interviews|interviewed|phone screen|phone screening|screening|phone call|onsite|on site|assessment|technical test|take home|final round|first round|second round|interview scheduled',
  offer: 'offer|offered|offer received|accepted|hired|signed|negotiating',
  closed:
    'closed|rejected|rejection|declined|withdrawn|withdrew|ghosted|not selected|no longer under consideration|turned down|cancelled|canceled|position filled|archived|ended|no longer interested|no longer available',
};
