/** Pages and API of the register of reviewers, the Panel's public pool and what a reviewer does there. */
package org.practicereview.reviewer.web;
