/**
 * The report of a local or national review: its sections, each text as it was submitted, the rounds in which drafts are
 * commented on, and the agencies that check their sections (L6 to L8; rule book, section 12).
 */
package org.practicereview.review.report;
