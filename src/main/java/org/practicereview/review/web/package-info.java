/** Pages and API of appointments: who reviews, how much each reviewer leads, and what a reviewer does with an appointment. */
package org.practicereview.review.web;
