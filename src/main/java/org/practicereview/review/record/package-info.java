/** What is recorded in the course of a review: contacts, events, checks, requests, delays, early learning (L6, L7, L13, L17). */
package org.practicereview.review.record;
