package org.practicereview.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.page.ExpiredForms;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.organisation.CurrentPerson;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page what its frame shows: who is signed in, where to go, what happened to what was typed. */
@Component
class LayoutModel implements HandlerInterceptor {

    /** What a page's forms carry so that one that is sent twice is done once. */
    static final String REQUEST_KEY = "requestKey";

    private final Site site;
    private final CurrentPerson currentPerson;

    LayoutModel(Site site, CurrentPerson currentPerson) {
        this.site = site;
        this.currentPerson = currentPerson;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        page.addObject("site", site);
        page.addObject("formExpired", ExpiredForms.isExpired(request));
        page.addObject("formOfAnother", ExpiredForms.isOfAnother(request));
        // a page that goes on with a form that was sent keeps the key of that form
        page.getModelMap().putIfAbsent(REQUEST_KEY, UUID.randomUUID().toString());
        page.addObject("typedBefore", request.getAttribute(TypedBefore.BROUGHT_BACK) != null);
        currentPerson.find().ifPresent(person -> {
            page.addObject("signedIn", person);
            page.addObject("navigation", NavigationLink.of(person, request.getRequestURI()));
        });
    }
}
