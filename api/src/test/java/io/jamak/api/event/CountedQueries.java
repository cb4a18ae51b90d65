package io.jamak.api.event;

import io.jamak.store.Store;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.cause.CauseRepository;
import io.jamak.store.job.JobQueries;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The queries of a store, which note what a {@link RowLoader} asked and fail when told to. */
final class CountedQueries {
  private final Store store;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile @Nullable RuntimeException failure;

  CountedQueries(Store store) {
    this.store = store;
  }

  RowLoader loader() {
    return new RowLoader(
        counted(AssetQueries.class, store.assetQueries()),
        counted(JobQueries.class, store.jobQueries()),
        counted(CauseRepository.class, store.causes()));
  }

  /** The names of the queries in their order; to be cleared at will. */
  List<String> asked() {
    return asked;
  }

  /** From now on each query ends in this. */
  void fail(RuntimeException how) {
    failure = how;
  }

  private <T> T counted(Class<T> type, T queries) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              asked.add(method.getName());
              if (failure != null) {
                throw failure;
              }
              try {
                return method.invoke(queries, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
    return type.cast(proxy);
  }
}
