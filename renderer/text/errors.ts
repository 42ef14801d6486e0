import type { ErrorCode } from '#contract/app-error.ts'

/** One sentence for each way in which something can fail: what happened, then what to do. Figures come from the error. */
export const errors = {
  'unknown-operation':
    'This window asked for something that this version does not know. Close Tandem and open it again.',
  'malformed-input':
    'Something in this form can’t be read. Look at the fields again; what you typed is kept.',
  'foreign-sender':
    'The request did not come from Tandem’s own page and was refused. Close Tandem and open it again.',
  'core-stopped':
    'The part of Tandem that keeps the records stopped. Nothing that was called saved is lost. Open Tandem again.',
  unforeseen:
    'Something nobody foresaw happened. What you typed is kept. Try again; if it happens again, quote {{reference}}.',
  'message-too-large': 'This is larger than 10 MB. Choose a smaller file.',

  'not-signed-in': 'Sign in first. What you typed is kept.',
  'not-allowed': 'This belongs to somebody else’s work. Ask the person whose it is, or an administrator.',
  'no-vault': 'There are no records on this computer yet. Set up your team, or try the sample team.',
  'vault-exists': 'There are records on this computer already. Unlock them instead of setting up again.',
  'vault-in-use': 'Tandem is open in another window. Go on there, or close that window and try again.',
  'vault-newer':
    'These records were written by a newer Tandem. Nothing was changed. Install that version or a later one.',
  'vault-damaged':
    'The records on this computer are damaged. Nothing was changed or deleted. Restore the last good backup.',
  'vault-key-file-damaged':
    'The file with the keys is damaged. Nothing was deleted. Restore the last good backup, or use the recovery code.',
  'anchor-not-readable':
    'The file that tells whether these records are an older copy can’t be read. It is kept, and this stands in the audit trail. Look whether the last record is here and tell an administrator. To go on, sign in again.',
  'disk-full':
    'The disk is full, so this is not saved. Free some space, then try again; what you typed is kept.',
  'disk-failed':
    'The disk did not take this, so it is not saved. Leave the window open, copy what you typed, and have the disk looked at.',
  'wrong-passphrase':
    'This is not the passphrase of this person. Look at the capital letters and type it again.',
  'too-many-attempts':
    'That was not the passphrase several times. Wait {{seconds}} seconds, then type it again.',
  'passphrase-not-acceptable':
    'This passphrase is too easy to guess. Use at least 15 characters; four or five unrelated words are easy to remember.',
  'wrong-recovery-code':
    'This is not the recovery code of these records. Look at each group, and whether it is the newest print.',
  'recovery-code-not-whole':
    'The recovery code has 25 letters and figures; these are {{characters}}. Look at each group of five.',
  'no-new-recovery-code': 'There is no new code to use. Make one first; the one before still holds.',
  'person-disabled': 'This person no longer signs in here. Ask an administrator.',
  'backup-no-room':
    'There is not enough room for this: {{megabytes}} MB are needed. Free some space or choose another place.',
  'backup-disk-failed':
    'The disk or stick did not take the backup, so there is none. Choose another place, and have this one looked at.',
  'backup-gone': 'This backup is no longer there. Put the stick in again, or choose another one.',
  'not-a-backup': 'This file is not a backup of Tandem. Choose one that ends in .tandem-backup.',
  'backup-damaged': 'This backup was cut off or changed, so nothing was taken from it. Choose another one.',
  'backup-newer':
    'This backup was made by a newer Tandem. Install that version or a later one, then open it.',
  'folder-not-writable': 'Nothing can be written to this folder. Choose another one.',
  'folder-not-empty': 'There is something in this folder already. Choose an empty one.',

  'name-taken': 'Somebody of this name is here already. Add a second name or a letter.',
  'last-administrator': 'This is the last administrator. Make somebody else administrator first.',
  'shuts-self-out': 'Nobody shuts their own way in. Somebody else who administers can do it.',
  'supervises-self': 'Nobody supervises themself. Choose somebody else as supervisor.',
  'no-supervisor':
    'There is no supervisor for this practitioner yet. An administrator names one in Settings, People.',

  'not-found': 'This is no longer here. Go back to the list and open it from there.',
  'reference-taken': 'This reference is on a caseload already. Open that client, or use another reference.',
  'reference-not-usable':
    'This reference can’t be used. Write letters and figures, without spaces at its ends.',
  'not-on-caseload': 'This client is not on the caseload on that day. Look at the date.',
  'already-on-caseload': 'This client is on the caseload already.',
  'date-in-the-future': 'This day has not come yet. Write today or an earlier day.',
  'date-before-start': 'This day is before the client came onto the caseload. Write that day or a later one.',
  'referenced-by-record': 'A signed record speaks of this, so it stays. Add an addendum instead.',

  'used-since':
    'Work was done on this client since, so adding them can’t be taken back. Close them with the reason instead.',
  'nothing-to-undo': 'There is no change by hand here that can be taken back.',

  'file-too-large': 'This file is larger than 10 MB. Export the caseload of one practitioner alone.',
  'file-empty': 'There is nothing in this file. Export it again and look at it before you choose it.',
  'file-not-a-table': 'This file is no table. Choose the caseload export as CSV or XLSX.',
  'file-not-readable': 'This file can’t be read. Close it in other programs, or save it as CSV in UTF-8.',
  'file-damaged': 'This file is damaged. Open it where it comes from and save it once more.',
  'file-holds-too-much':
    'There is far more in this workbook than a caseload. Save the sheet with the caseload as CSV and choose that.',
  'file-newer': 'This file is from a newer Tandem. Update Tandem here, or export the caseload as CSV there.',
  'too-many-rows':
    'This file has more rows than Tandem reads at once. Export the caseload of one practitioner alone.',
  'no-header-row': 'No row of this file looks like headings. Add one that names the columns.',
  'no-reference-column':
    'No column says who each row is about. Give the one with the references the heading ‘Client ID’, then choose the file again.',
  'nothing-to-import': 'Nothing in this file differs from what is here already.',
  'questions-open': 'There are questions open in this import. Answer them, or leave those rows out.',
  'import-already-undone': 'This import was taken back already.',
  'import-used-since':
    'Work was done on these figures since, so the import can’t be taken back as a whole. Change single values instead.',
  'month-already-entered': 'This month is here already.',
  'month-not-before-live':
    'Earlier months are entered as history only before the first month that was prepared here.',

  'review-not-open': 'This month is not open for changes. Look at it in Records, or open the next month.',
  'review-exists': 'This month is open already.',
  'earlier-review-open': 'An earlier month is still open. Sign it, or mark it as not held, first.',
  'later-month-there': 'A later month is here already, so this one can’t be opened any more.',
  'stays-on-list':
    'This comes from last time or was settled already, so it stays. In the session it is decided, read or set aside.',
  'not-part-of-this': 'This has no place here. Go back to the list and open it from there.',
  'not-in-session': 'This belongs to a session, and none is running. Start or resume the session.',
  'session-running': 'A session is running. End or pause it first.',
  'wrong-two': 'These are not the two people of this review. Practitioner and supervisor of it sign in.',
  'both-must-sign-in': 'Both have to sign in before the session starts. Pass the keyboard to the other.',
  'step-not-allowed':
    'This can’t be done as things stand now. Look again at what is on the screen, and go on from there.',
  'not-your-turn': 'It is the other’s turn. Pass the keyboard first.',
  'keyboard-elsewhere': 'The keyboard is with the other of you. Pass it first.',
  'nobody-to-draw': 'Nobody on this caseload can be drawn. Go on to the overview.',
  'already-drawn': 'The draw was made already. A new one asks for a reason.',
  'not-drawn': 'The draw comes first.',
  'no-replacement-left': 'Nobody is left who could be drawn instead. Go on with fewer clients.',
  'already-revealed': 'The scores were shown already, so this can’t be changed any more.',
  'scores-missing': 'Some items are not scored yet. Score them, then go on.',
  'not-revealed': 'Both have to have scored before this can be seen.',
  'levels-not-of-scheme': 'These levels don’t belong to the scheme of this month. Score again.',
  'reason-needed': 'Write the reason in a sentence.',
  'not-all-agreed': 'Some items have no agreed level yet. Agree them, or come back to this client.',
  'comment-needed': 'Write what is missing. ‘Partly met’ and ‘not met’ need a comment.',
  'managers-view-needed':
    'A manager’s view has to be entered before this can be agreed. Defer it until then.',
  'date-needed': 'Write a day, such as 23 Aug 2026.',
  'decision-open': 'Something is not decided yet. Decide it, or leave it for next month.',

  'document-empty': 'There is nothing in this file. Look at it where it comes from, and choose it again.',
  'document-too-large':
    'This file is larger than 10 MB. Save the pages you want to read as a file of their own, or bring it on paper.',
  'document-not-readable': 'This file can’t be read. Close it in other programs, then choose it again.',
  'document-locked': 'This PDF is protected with a password. Print it as a PDF without one, and attach that.',
  'document-picture-damaged':
    'This picture is damaged. Open it where it comes from, save it once more, and attach that.',
  'document-picture-too-large':
    'This picture has more than 50 million points. Make it smaller, and attach that.',
  'document-picture-moves': 'This picture moves. Save one view of it as PNG, and attach that.',
  'document-is-other-picture':
    'A picture of this kind can’t be shown here. Save it as PNG or JPEG, and attach that.',
  'document-is-drawing':
    'A drawing of this kind can’t be shown here. Save it as PDF or PNG, and attach that.',
  'document-is-office':
    'A document of an office program can’t be shown here. Save it there as PDF, and attach the PDF.',
  'document-is-web-page': 'A web page can’t be shown here. Print it as PDF, and attach the PDF.',
  'document-is-archive': 'This is a packed folder. Unpack it, and attach the one file that you want to read.',
  'document-is-program': 'This is a program. Attach the document itself as PDF, picture or text.',
  'document-not-shown': 'A file of this kind can’t be shown here. Save it as PDF, and attach the PDF.',
  'document-file-gone':
    'The bytes of this file were deleted; its name and hash stay. Read it in the record system.',

  'words-twice': '‘{{phrase}}’ stands in another entry already. Change that one, or leave it out here.',
  'words-full': 'The list holds 500 entries, which is the most. Remove one first.',

  'scheme-built-in': 'This scheme comes with Tandem and stays as it is. Copy it, then edit the copy.',
  'scheme-not-whole': 'Something in this draft is not whole yet. Put it right, then publish.',
  'scheme-start-taken':
    'A month was opened since, and goes by the version it was opened under. Choose a later month to start with.',
  'scheme-not-published': 'This scheme has no published version yet. Publish it first.',
  'what-changed-needed': 'Write what changed, and why, in a sentence.',
  'item-twice': 'Two items of this checklist are the same. Take one out.',

  'already-signed': 'You have signed this already.',
  'passphrase-signature-needed':
    'One of you two signs with a passphrase: without that nobody could show later that the record was not changed.',
  'ink-before-the-text':
    'This day is before the text that is signed now. Write the day on which the print of this text was signed.',
  'seen-by-oneself': 'Somebody else has to have seen it. Write who was there when it was signed.',
  'snapshot-changed': 'The text changed since it was read. Read it through again, then sign.',
  'record-locked': 'This record is locked. An addendum can be added; nothing can be changed.',
  'before-the-decision': 'This day is before the decision. Write the day of the session or a later one.',
  'later-record-signed': 'A later month is signed, so this is kept as it stands.',
  'file-exists': 'A file of this name is there already. Choose another name.',
  'folder-gone': 'This folder is no longer there. Choose it again, or another one.',
  'record-file-too-large':
    'This file is larger than 10 MB, and no record that Tandem prints is. Choose the PDF of a record.',
  cancelled: 'Nothing was changed.',

  'on-hold': 'This is on hold and can’t be erased. Lift the hold first, with the reason.',
  'erasing-in-session':
    'A month with this client is in session or half signed. Sign it or end it first, then erase.',
  'note-names-whom': 'This says whose data it was, and would be kept. Leave names and references out.',
  'still-signs-in': 'This person still signs in. Scores are erased of somebody who has left.',
} as const satisfies Record<ErrorCode, string>
